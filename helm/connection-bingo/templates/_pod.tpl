{{/* What every pod of ours has in common. Each takes (dict "root" $ …). */}}
{{- define "bingo.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "bingo.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* One environment variable out of the Secret: (dict "root" $ "variable" "BINGO_…" "key" "databaseUrl"). */}}
{{- define "bingo.secretVariable" -}}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ include "bingo.secret" .root }}
      key: {{ index .root.Values.secretKeys .key }}
{{- end -}}

{{- define "bingo.databaseVariable" -}}
{{ include "bingo.secretVariable" (dict "root" .root "variable" "BINGO_DATABASE_URL" "key" "databaseUrl") }}
{{- end -}}

{{- define "bingo.workVariables" -}}
{{ include "bingo.databaseVariable" . }}
{{ include "bingo.secretVariable" (dict "root" .root "variable" "BINGO_SECRET_KEY" "key" "secretKey") }}
{{ include "bingo.secretVariable" (dict "root" .root "variable" "BINGO_SLACK_BOT_TOKEN" "key" "slackBotToken") }}
{{- end -}}

{{- define "bingo.podStart" -}}
serviceAccountName: {{ include "bingo.serviceAccount" .root }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  {{- include "bingo.podSecurity" . | nindent 2 }}
volumes:
  - name: tmp
    emptyDir: {}
{{- end -}}

{{/* The part of a container that never differs. */}}
{{- define "bingo.containerStart" -}}
image: {{ include "bingo.image" .root }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  {{- include "bingo.containerSecurity" . | nindent 2 }}
envFrom:
  - configMapRef:
      name: {{ include "bingo.fullname" .root }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
{{- end -}}

{{/* Only waits, changes nothing: (dict "root" $ "resources" …). */}}
{{- define "bingo.waitForSchema" -}}
- name: wait-for-schema
  {{- include "bingo.containerStart" . | nindent 2 }}
  args: ["wait-for-schema", "--timeout", {{ .root.Values.schemaWaitSeconds | toString | quote }}]
  env:
    {{- include "bingo.databaseVariable" . | nindent 4 }}
  resources:
    {{- toYaml .resources | nindent 4 }}
{{- end -}}

{{/* So that a changed setting or a changed Secret of the chart starts the pods anew. */}}
{{- define "bingo.podAnnotations" -}}
checksum/settings: {{ include (print .root.Template.BasePath "/configmap.yaml") .root | sha256sum }}
{{- if not .root.Values.existingSecret }}
checksum/secret: {{ include (print .root.Template.BasePath "/secret.yaml") .root | sha256sum }}
{{- end }}
{{- with .extra }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* Where pods may run, of what was asked for: (.Values.web or .Values.worker). Empty when nothing was. */}}
{{- define "bingo.placement" -}}
{{- with pick . "nodeSelector" "tolerations" "affinity" -}}
{{- range $what, $wish := . -}}
{{- if $wish }}
{{ $what }}:
  {{- toYaml $wish | nindent 2 }}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
