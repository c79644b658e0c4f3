/** A loopback server for tests that checks requests against a contract and answers its examples. */
module dev.tenon.testing {
    requires com.networknt.schema;
    requires transitive java.net.http;
    requires static transitive org.jspecify;
    requires org.snakeyaml.engine;
    requires tools.jackson.databind;

    exports dev.tenon.testing;
}
