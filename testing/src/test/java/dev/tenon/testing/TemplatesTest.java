package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of templates that match the same path, the more concrete one is meant, and all of one form are tried. */
class TemplatesTest {
    private final ContractServer server = ContractServer.start(Path.of("src/test/resources/templates.yaml"));
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private int status(String target) throws IOException, InterruptedException {
        return asking.send("GET", target, "").statusCode();
    }

    private List<String> called() {
        return server.requests().get(server.requests().size() - 1).operations();
    }

    @Test
    void theMoreConcreteTemplateIsMeant() throws IOException, InterruptedException {
        assertEquals(200, status("/"));
        assertEquals(List.of("root"), called());
        assertEquals(200, status("/compare/a...b"));
        assertEquals(List.of("compareCommits"), called());
        assertEquals(200, status("/compare/a"));
        assertEquals(List.of("compareNames"), called());
    }

    @Test
    void allTemplatesOfOneFormAreTried() throws IOException, InterruptedException {
        assertEquals(200, status("/models/7"));
        assertEquals(List.of("modelById", "modelByName"), called());
        assertEquals(200, status("/models/seven"));
        assertEquals(List.of("modelByName"), called());
        server.requireValid();
        assertEquals(400, status("/models/eighteen"));
        assertEquals(List.of("modelById"), called());
    }

    /** OpenAPI does not say how they are told apart. */
    @Test
    void variablesOfOneSegmentAreTakenApartSoThatTheyAreValid() throws IOException, InterruptedException {
        assertEquals(200, status("/files/archive.tar.gz"));
        assertEquals(200, status("/files/a.txt"));
        assertEquals(200, status("/sizes/120px"));
        assertEquals(200, status("/points.7;y=8"));
        assertEquals(200, status("/sizes/12%70x"));
        server.requireValid();
        assertEquals(400, status("/files/archive.tar"));
        assertEquals(400, status("/sizes/120"));
        assertEquals(400, status("/points.7;y=80"));
        assertEquals(
                List.of(
                        "file: path parameter 'extension': does not have a value in the enumeration [\"gz\", \"txt\"]",
                        "size: path parameter 'unit': does not match the regex pattern ^[a-z]+$",
                        "point: path parameter 'y': must have a maximum value of 9"),
                server.violations().stream().map(Violation::toString).toList());
    }

    /** Tried one by one, the ways to take the last one apart would take days. */
    @Test
    void manyVariablesOfOneSegmentAreTakenApartInTime() throws IOException, InterruptedException {
        assertEquals(200, status("/tuples/1-2-3-4-5-6-7-8/parts"));
        assertEquals(200, status("/tuples/" + "-".repeat(100) + "/parts"));
        server.requireValid();
        assertEquals(404, status("/tuples/" + "-".repeat(100) + "/wholes"));
    }

    @Test
    void labelsAndMatricesBeginAsTheirStyleSays() throws IOException, InterruptedException {
        assertEquals(400, status("/points7;y=8"));
        assertEquals(
                List.of("point: path parameter 'x': does not begin with '.', as the style label has it"),
                server.violations().stream().map(Violation::toString).toList());
    }

    @Test
    void aQueryInATemplateIsAskedFor() throws IOException, InterruptedException {
        assertEquals(200, status("/models?beta=true"));
        assertEquals(List.of("betaModels"), called());
        assertEquals(200, status("/models"));
        assertEquals(List.of("models", "archivedModels"), called());
        assertEquals(400, status("/models?beta=false"));
    }

    @Test
    void aQueryInATemplateMayBePercentEncodedOrNot() throws IOException, InterruptedException {
        assertEquals(200, status("/colours?name=sky%20blue&sort=a%2Bb&share=50%25&f%C3%BCr=%C3%A4"));
        assertEquals(200, status("/colours?name=s%6By%20blue&sort=a+b&share=50%25&f%C3%BCr=%c3%a4"));
        server.requireValid();
        assertEquals(400, status("/colours?name=sky&sort=a+b&share=50%25&f%C3%BCr=%C3%A4"));
    }

    @Test
    void variablesOfAQueryInATemplateAreParametersOfTheQuery() throws IOException, InterruptedException {
        assertEquals(200, status("/weather?q=Paris&units=metric&kinds=1,2&key=k"));
        assertEquals(List.of("weather"), called());
        server.requireValid();
        assertEquals(400, status("/weather?city=Paris&units=metric&kinds=1,2&key=k"));
        assertEquals(400, status("/weather?q=P&units=metric&kinds=1,2&key=k"));
        assertEquals(400, status("/weather?q=Paris&units=metric&kinds=1,x&key=k"));
        assertEquals(400, status("/weather?q=Paris&units=imperial&kinds=1,2&key=k"));
        assertEquals(400, status("/weather?q=Paris&units=metric&kinds=1,2"));
    }

    @Test
    void theTemplateThatWasToldAnswers() throws IOException, InterruptedException {
        assertEquals(200, status("/models/7"));
        server.on("modelByName").answer(404);
        assertEquals(404, status("/models/7"));
    }
}
