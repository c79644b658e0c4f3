package dev.tenon.benchmarks.speed;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** networknt's JSON Schema validator. */
final class NetworkntValidation {
    private static final JsonMapper MAPPER = new JsonMapper();

    private NetworkntValidation() {}

    static BooleanSupplier check(Document document) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        String item = schema(document);
        Schema schema = registry.getSchema(
                MAPPER.readTree(document.isArray() ? "{\"type\":\"array\",\"items\":" + item + "}" : item));
        JsonNode value = MAPPER.readTree(new String(document.json(), StandardCharsets.UTF_8));
        return () -> schema.validate(value).isEmpty();
    }

    private static String schema(Document document) {
        return switch (document) {
            case SESSION, SESSIONS -> """
                    {"type":"object","required":["id","size","status"],"properties":{"arrInspectorPort":{"type":"integer"},
                    "creationTime":{"type":"string","format":"date-time"},"elapsedTimeMinutes":{"type":"integer"},
                    "handshakePort":{"type":"integer"},"hostname":{"type":"string"},"id":{"type":"string"},
                    "maxLeaseTimeMinutes":{"type":"integer"},"size":{"type":"string","enum":["Standard","Premium"]},
                    "status":{"type":"string","enum":["Error","Expired","Ready","Starting","Stopped"]},
                    "teraflops":{"type":"number"}}}""";
            case PET -> """
                    {"type":"object","required":["name","photoUrls"],"properties":{"id":{"type":"integer"},
                    "name":{"type":"string"},"category":{"type":"object","properties":{"id":{"type":"integer"},
                    "name":{"type":"string"}}},"photoUrls":{"type":"array","items":{"type":"string"}},
                    "tags":{"type":"array","items":{"type":"object","properties":{"id":{"type":"integer"},
                    "name":{"type":"string"}}}},"status":{"type":"string","enum":["available","pending","sold"]}}}""";
            case TICKET -> """
                    {"type":"object","required":["ticketType","ticketDate"],"properties":{
                    "email":{"type":"string","format":"email"},"ticketId":{"type":"string","format":"uuid"},
                    "ticketDate":{"type":"string","format":"date"},"ticketType":{"type":"string","enum":["event","general"]},
                    "eventId":{"type":"string","format":"uuid"}}}""";
        };
    }
}
