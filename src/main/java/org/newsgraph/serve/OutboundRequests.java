package org.newsgraph.serve;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.net.URI;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.streammgr.StreamManager;
import org.apache.jena.sparql.util.Context;

/// Keeps requests from making the server open other addresses or local files.
final class OutboundRequests {

  private OutboundRequests() {}

  /// Turns off `SERVICE`, remote JSON-LD contexts and all document loading for the dataset.
  ///
  /// `SERVICE` and JSON-LD loading are also switched off for the whole process, since Jena looks
  /// there first.
  static void forbid(Context dataset) {
    ARQ.globalServiceAllowed = false;
    dataset.set(ARQ.httpServiceAllowed, false);
    StreamManager.set(dataset, new StreamManager());
    DocumentLoader none =
        (address, options) -> {
          throw refusal(address);
        };
    for (Context context : new Context[] {dataset, ARQ.getContext(), RIOT.getContext()}) {
      context.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(none));
    }
  }

  private static JsonLdError refusal(URI address) {
    return new JsonLdError(
        JsonLdErrorCode.LOADING_DOCUMENT_FAILED,
        "remote context \"" + address + "\" is not loaded; write the context into the document");
  }
}
