package com.example;

import com.example.api.ApiClient;
import com.example.api.PostChoicesParts;
import com.example.api.PostFilesOptions;
import com.example.api.PostFilesParts;
import com.example.api.PutPetOptions;
import com.example.api.model.Pet;
import com.example.api.model.PetPatch;
import com.example.api.model.PostFormRequest;
import com.example.api.model.PostFormRequestAddress;
import com.example.api.model.PostFormRequestRange;
import com.sun.net.httpserver.HttpServer;
import dev.tenon.runtime.Presence;
import dev.tenon.runtime.http.FilePart;
import dev.tenon.runtime.http.MultipartBody;
import dev.tenon.runtime.http.RequestBody;
import dev.tenon.runtime.http.RequestValidationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Calls the client, and compares what a server on the loopback interface sees. */
final class Check implements Runnable {
    private static final Pet PET = Pet.builder().name("Rex & Co").age(3L).build();

    private final AtomicReference<String> seen = new AtomicReference<>();

    @Override
    public void run() {
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.set(exchange.getRequestURI() + " " + type + " " + body);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        try (ApiClient client = ApiClient.builder().endpoint(endpoint).build()) {
            documents(client);
            forms(client);
            octets(client);
            parts(client);
        } finally {
            server.stop(0);
        }
    }

    private void documents(ApiClient client) {
        client.putPet("12", PET);
        require("/pets/12 application/json {\"name\":\"Rex & Co\",\"age\":3}");
        client.putPetXml("12", RequestBody.of("<pet/>"), PutPetOptions.builder().dryRun(true).build());
        require("/pets/12?dryRun=true application/xml <pet/>");
        PetPatch patch = PetPatch.builder().name(Presence.nullValue()).build();
        client.patchPet("12", patch);
        require("/pets/12 application/json {\"name\":null}");
        client.patchPetMergePatchJson("12", patch);
        require("/pets/12 application/merge-patch+json {\"name\":null}");
        client.importPet(PET);
        require("/imports application/json {\"name\":\"Rex & Co\",\"age\":3}");
        client.importPets(List.of());
        require("/imports application/json []");
        client.changeImports(List.of());
        require("/imports application/json-patch+json []");
        client.changeImportsJson(List.of());
        require("/imports application/json []");
        client.touchPet("12");
        require("/pets/12 null ");
        client.touchPet("12", PET);
        require("/pets/12 application/json {\"name\":\"Rex & Co\",\"age\":3}");
        client.readPet("12");
        require("/pets/12 null ");
        try {
            client.putPet("1", Pet.builder().name("").build());
            throw new AssertionError("path and body break the contract");
        } catch (RequestValidationException e) {
            if (e.violations().count() != 2) {
                throw new AssertionError(e.getMessage());
            }
        }
    }

    private void forms(ApiClient client) {
        client.putPetForm("12", PET);
        require("/pets/12 application/x-www-form-urlencoded name=Rex+%26+Co&age=3");
        client.postForm(PostFormRequest.builder()
                .name("n")
                .tags(List.of("a", "b"))
                .address(PostFormRequestAddress.builder().street("s").build())
                .colors(List.of("red", "blue"))
                .range(PostFormRequestRange.builder().from(1).build())
                .count(7)
                .build());
        require("/form application/x-www-form-urlencoded name=n&tags=a&tags=b&address=%7B%22street%22%3A%22s%22%7D"
                + "&colors=red%7Cblue&range%5Bfrom%5D=1&count=7");
    }

    private void octets(ApiClient client) {
        client.postText("Grüße");
        require("/text text/plain; charset=UTF-8 Grüße");
        client.postTextMarkdown("# x");
        require("/text text/x-markdown; charset=UTF-8 # x");
        client.putText(1e8);
        require("/text text/plain; charset=UTF-8 100000000");
        requireRefused("putText: the request breaks the contract: /body cannot be written: JSON has no number NaN (RFC 8259)", () -> client.putText(Double.NaN));
        OffsetDateTime time = OffsetDateTime.parse("2020-01-02T03:04:05Z");
        client.putTextTime(time);
        require("/text text/x-time; charset=UTF-8 2020-01-02T03:04:05Z");
        requireRefused("putText: the request breaks the contract: /body cannot be written: RFC 3339 has no year 10000 (RFC 8259)", () -> client.putTextTime(time.withYear(10_000)));
        client.postLatin("Grüße");
        require("/latin text/plain; charset=iso-8859-1 Gr\ufffd\ufffde");
        requireRefused(
                "postLatin: the request breaks the contract: /body holds a character that its charset cannot express (iso-8859-1)",
                () -> client.postLatin("€"));
        client.putOctets(RequestBody.of(new ByteArrayInputStream(new byte[] {'a', 'b'})));
        require("/octets application/octet-stream ab");
        client.postImage("image/png", RequestBody.of(new byte[] {'p'}));
        require("/octets image/png p");
        client.postImage();
        require("/octets null ");
    }

    private void parts(ApiClient client) {
        client.postFiles(
                PostFilesParts.builder()
                        .title("t")
                        .file(FilePart.of("a.pdf", RequestBody.of("pdf")).withHeader("X-Rate", "1"))
                        .more(List.of(FilePart.of(RequestBody.of("1")), FilePart.of(RequestBody.of("2"))))
                        .profile(PET)
                        .picture(FilePart.of(RequestBody.of("png")).withContentType("image/png"))
                        .build(),
                PostFilesOptions.builder().quiet(false).build());
        requireParts(
                "/files?quiet=false multipart/form-data; boundary=B ",
                "; name=\"title\"\n\nt",
                "; name=\"file\"; filename=\"a.pdf\"\nContent-Type: application/pdf\nX-Rate: 1\n\npdf",
                "; name=\"more\"\nContent-Type: application/octet-stream\n\n1",
                "; name=\"more\"\nContent-Type: application/octet-stream\n\n2",
                "; name=\"profile\"\nContent-Type: application/json\n\n{\"name\":\"Rex & Co\",\"age\":3}",
                "; name=\"picture\"\nContent-Type: image/png\n\npng");
        client.postFiles(PostFilesParts.builder()
                .title("t")
                .file(FilePart.of("a.pdf", RequestBody.of("pdf")))
                .weight(1e8f)
                .at(OffsetDateTime.parse("2020-01-02T03:04:05Z"))
                .build());
        requireParts(
                "/files multipart/form-data; boundary=B ",
                "; name=\"title\"\n\nt",
                "; name=\"file\"; filename=\"a.pdf\"\nContent-Type: application/pdf\n\npdf",
                "; name=\"weight\"\n\n100000000",
                "; name=\"at\"\nContent-Type: text/x-time\n\n2020-01-02T03:04:05Z");
        client.postFiles(PostFilesParts.builder()
                .title("t")
                .file(FilePart.of("a.pdf", RequestBody.of("pdf")))
                .letter("Grüße")
                .picture(FilePart.of("a.JPEG", RequestBody.of("jpeg")))
                .films(List.of(FilePart.of("a.mpeg", RequestBody.of("mpeg"))))
                .build());
        requireParts(
                "/files multipart/form-data; boundary=B ",
                "; name=\"title\"\n\nt",
                "; name=\"file\"; filename=\"a.pdf\"\nContent-Type: application/pdf\n\npdf",
                "; name=\"picture\"; filename=\"a.JPEG\"\nContent-Type: image/jpeg\n\njpeg",
                "; name=\"letter\"\nContent-Type: text/plain; charset=iso-8859-1\n\nGr\ufffd\ufffde",
                "; name=\"films\"; filename=\"a.mpeg\"\nContent-Type: video/mpeg\n\nmpeg");
        PostFilesParts unknown = PostFilesParts.builder()
                .title("t")
                .file(FilePart.of("a.pdf", RequestBody.of("pdf")))
                .picture(FilePart.of("a.pdf", RequestBody.of("pdf")))
                .build();
        requireRefused(
                "postFiles: the request breaks the contract: /body/picture needs one of the media types image/png, image/jpeg: say"
                        + " which by FilePart.withContentType, or by the end of its file name (OpenAPI Encoding Object)",
                () -> client.postFiles(unknown));
        client.postChoices(PostChoicesParts.builder()
                .images(List.of(FilePart.of("a.png", RequestBody.of("1")), FilePart.of("b.png", RequestBody.of("2"))))
                .video(FilePart.of(RequestBody.of("{\"id\":\"v\"}")).withContentType("application/json"))
                .build());
        requireParts(
                "/choices multipart/form-data; boundary=B ",
                "; name=\"images\"; filename=\"a.png\"\nContent-Type: application/octet-stream\n\n1",
                "; name=\"images\"; filename=\"b.png\"\nContent-Type: application/octet-stream\n\n2",
                "; name=\"video\"\nContent-Type: application/json\n\n{\"id\":\"v\"}");
        client.postMixed(MultipartBody.builder().text("a", "b").build());
        requireParts("/mixed multipart/mixed; boundary=B ", "; name=\"a\"\n\nb");
    }

    private void requireParts(String head, String... parts) {
        StringBuilder expected = new StringBuilder(head);
        for (String part : parts) {
            expected.append("--B\nContent-Disposition: form-data").append(part).append('\n');
        }
        seen.updateAndGet(text -> text.replaceAll("tenon-[0-9a-f-]{36}", "B").replace("\r\n", "\n"));
        require(expected.append("--B--\n").toString());
    }

    private static void requireRefused(String message, Runnable call) {
        try {
            call.run();
            throw new AssertionError("sent, but " + message);
        } catch (RequestValidationException e) {
            if (!e.getMessage().equals(message)) {
                throw new AssertionError(e);
            }
        }
    }

    private void require(String expected) {
        if (!seen.get().equals(expected)) {
            throw new AssertionError("expected " + expected + "\nbut found " + seen.get());
        }
    }
}
