package dev.tenon.generator.write;

import java.util.List;

/** What became of the files. */
public sealed interface WriteResult {
    /**
     * The folder holds exactly the new files of this execution.
     *
     * @param written how many files were new or had other bytes
     * @param unchanged how many had the same bytes already and were not touched
     * @param removed the paths that are no longer produced, sorted
     * @param kept the paths that are no longer produced but were edited since, sorted; they are left alone
     */
    record Done(int written, int unchanged, List<String> removed, List<String> kept) implements WriteResult {
        /**
         * Copies the lists.
         *
         * @param written new or other bytes
         * @param unchanged same bytes
         * @param removed no longer produced
         * @param kept no longer produced but edited
         */
        public Done {
            removed = List.copyOf(removed);
            kept = List.copyOf(kept);
        }
    }

    /**
     * Nothing was written or removed.
     *
     * @param refusals what is in the way, by path
     */
    record Refused(List<Refusal> refusals) implements WriteResult {
        /**
         * Copies the list.
         *
         * @param refusals what is in the way
         */
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
