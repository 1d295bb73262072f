# Third-party licences

The libraries that Newsgraph ships, with the licences that they declare. The jar of Apache Jena Fuseki holds further libraries, which its `META-INF/NOTICE` and `META-INF/LICENSE` name. The model card names the licences of what the network was trained on.

| Library | Version | Licence |
| --- | --- | --- |
<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
| ${library.groupId}:${library.artifactId} | ${library.version} | ${entry.getValue()?join("; ")?replace("|", "/")} |
</#list>
