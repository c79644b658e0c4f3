package com.example;

import com.example.api.ApiServers;
import java.net.URI;

final class Check implements Runnable {
    @Override
    public void run() {
        URI contract = URI.create("https://docs.example.com/v1/openapi.yaml");
        if (!ApiServers.unnamed(contract).toString().equals("https://docs.example.com/v1/")) {
            throw new AssertionError(ApiServers.unnamed(contract));
        }
    }
}
