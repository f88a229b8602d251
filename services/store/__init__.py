"""The only SQL. Rows come in and go out as values; every function on a tenant table takes the workspace first."""
