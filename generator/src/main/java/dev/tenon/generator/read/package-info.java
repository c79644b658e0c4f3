/**
 * The first stage: documents and their references become a tree with exact values and places, and, through Swagger Parser, the
 * model of OpenAPI. Only local documents are read.
 */
@NullMarked
package dev.tenon.generator.read;

import org.jspecify.annotations.NullMarked;
