package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contracts of which an answer is not easily made. */
class AwkwardContractTest {
    private final ContractServer server = ContractServer.start(Path.of("src/test/resources/awkward.yaml"));
    private final Asking asking = new Asking(server);

    @AfterEach
    void stop() {
        server.close();
    }

    /** As many values as seven to the power of the depth would never be sent. */
    @Test
    void aSchemaThatRequiresManyOfItsKindMakesAnAnswerInTime() throws IOException, InterruptedException {
        HttpResponse<String> tree = asking.send("GET", "/tree", "");
        assertEquals(200, tree.statusCode());
        assertTrue(tree.body().startsWith("{\"a\":{\"a\":"), tree.body());
    }

    @Test
    void whatAnAnswerLacksIsTold() throws IOException, InterruptedException {
        HttpResponse<String> lost = asking.send("GET", "/lost", "");
        assertEquals(500, lost.statusCode());
        assertEquals(
                "there is no answer of lost: the contract has nothing at '#/components/headers/Lost'", lost.body());
    }
}
