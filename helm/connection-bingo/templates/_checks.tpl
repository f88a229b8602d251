{{/* Stops an installation that could not start, with a sentence that says what to do. */}}
{{- define "bingo.checks" -}}
{{- $given := list -}}
{{- range $name, $value := .Values.secrets -}}
{{- if $value -}}{{- $given = append $given $name -}}{{- end -}}
{{- end -}}
{{- if and .Values.existingSecret $given -}}
{{- fail (printf "existingSecret and secrets.%s are both set: choose one. With existingSecret the chart makes no Secret." (first $given)) -}}
{{- end -}}
{{- if not .Values.existingSecret -}}
{{- if .Values.secretKeys.migrationDatabaseUrl -}}
{{- fail "secretKeys.migrationDatabaseUrl names a key of existingSecret, which is empty: name the Secret." -}}
{{- end -}}
{{- $needed := list "databaseUrl" "slackBotToken" "secretKey" (ternary "slackAppToken" "slackSigningSecret" (eq .Values.slack.mode "socket")) -}}
{{- range $needed -}}
{{- if not (has . $given) -}}
{{- fail (printf "secrets.%s is empty: name a Secret in existingSecret, or set it." .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
