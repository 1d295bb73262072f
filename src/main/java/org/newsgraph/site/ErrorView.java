package org.newsgraph.site;

/// What an error page says.
///
/// @param status the HTTP status
record ErrorView(int status, String title, String message) {}
