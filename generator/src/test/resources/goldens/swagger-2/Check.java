package com.example;

import com.example.api.ApiClient;
import com.example.api.GetSharedOptions;
import com.example.api.ListPetsOptions;
import com.example.api.UploadImageParts;
import com.example.api.model.Cat;
import com.example.api.model.ListPetsKindsItem;
import com.example.api.model.Pet;
import com.example.api.model.PetCodec;
import com.example.api.model.RenameRequest;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.testing.ContractServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A contract of Swagger 2.0 is read like its counterpart of OpenAPI 3.0, and no number is rounded. */
final class Check implements Runnable {
    private static final Path CONTRACT = Path.of("src/test/resources/goldens/swagger-2/contract.yaml");

    @Override
    public void run() {
        Pet cat = Cat.builder()
                .name("Tom")
                .lives(new BigInteger("123456789012345678901234567890"))
                .build();
        String json = "{\"kind\":\"Cat\",\"name\":\"Tom\",\"lives\":123456789012345678901234567890}";
        if (!PetCodec.INSTANCE.encode(cat).equals(json) || !PetCodec.INSTANCE.decode(json).equals(cat)) {
            throw new AssertionError(PetCodec.INSTANCE.encode(cat));
        }
        calls(cat);
    }

    /** The test server reads the same contract by itself. */
    @SuppressWarnings("deprecation")
    private static void calls(Pet cat) {
        try (ContractServer server = ContractServer.start(CONTRACT);
                ApiClient client = ApiClient.builder()
                        .endpoint(server.endpoint())
                        .xKey(() -> "key")
                        .build()) {
            same(List.of(Cat.builder().name("Tom").build()), client.pets().listPets());
            client.pets()
                    .listPets(ListPetsOptions.builder()
                            .limit(7)
                            .tags(List.of("a", "b"))
                            .kinds(List.of(ListPetsKindsItem.CAT, ListPetsKindsItem.DOG))
                            .words(List.of("a", "b"))
                            .colors(List.of("red", "green"))
                            .note("")
                            .xIds(List.of(1L, 2L))
                            .weight(new BigDecimal("1.5"))
                            .build());
            client.pets().addPet(cat);
            client.uploadImage(
                    UUID.randomUUID(),
                    UploadImageParts.builder()
                            .image(FilePart.of("a.png", RequestBody.of("octets")))
                            .note("a note")
                            .labels(List.of("a", "b"))
                            .places(List.of("c", "d"))
                            .build());
            String parts = server.requests().get(3).text();
            same(true, parts.contains("\r\n\r\na,b\r\n"));
            same(true, parts.contains("\r\n\r\nc\r\n") && parts.contains("\r\n\r\nd\r\n"));
            client.rename(
                    List.of("Tom", "Jo"),
                    RenameRequest.builder()
                            .spaces(List.of("a", "b"))
                            .pipes(List.of("a", "b"))
                            .commas(List.of("a", "b"))
                            .several(List.of("a", "b"))
                            .build());
            client.downloadImage(List.of("Tom")).close();
            client.headOfNames(List.of("Tom"));
            client.getShared(GetSharedOptions.builder().kinds(List.of("a", "b")).build());
            server.requireValid();
            same(8, server.requests().size());
        }
    }

    private static void same(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
