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
import org.newsgraph.query.AllowedServices;

/// Keeps requests from making the server open other addresses or local files.
final class OutboundRequests {

  private OutboundRequests() {}

  /// Turns off remote JSON-LD contexts, all document loading, and `SERVICE` but for those allowed.
  ///
  /// Jena's own way to answer `SERVICE` and to load JSON-LD is also switched off for the whole
  /// process, since Jena looks there first; those allowed are asked by a way of their own.
  static void restrict(Context dataset, AllowedServices services) {
    ARQ.globalServiceAllowed = false;
    dataset.set(ARQ.httpServiceAllowed, false);
    services.installIn(dataset);
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
