package org.newsgraph.model;

import java.net.URI;
import java.time.LocalDate;

/// When what was asked over the network.
///
/// @param service the address that was asked, without what follows a question mark
public record Retrieval(URI service, LocalDate date) {}
