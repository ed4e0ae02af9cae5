"""The theme that MkDocs asks for: empty, since our templates and assets come with the site's files."""
