"""Block Kit as Slack checks it: the limits and surface rules as tables, and Slack's own words for each breach."""
