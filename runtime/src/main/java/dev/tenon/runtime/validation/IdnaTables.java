package dev.tenon.runtime.validation;

/** Properties of characters that Java does not know (Unicode 15, ArabicShaping.txt and UnicodeData.txt). */
final class IdnaTables {
    /** Joining types L and D: letters that join the next one. */
    static final CodePointSet JOINS_NEXT = CodePointSet.of("""
        620 626 628 62A-62E 633-63F 641-647 649-64A 66E-66F 678-687 69A-6BF 6C1-6C2 6CC 6CE 6D0-6D1 6FA-6FC
        6FF 712-714 71A-71D 71F-727 729 72B 72D-72E 74E-758 75C-76A 76D-770 772 775-777 77A-77F 7CA-7EA
        841-845 848 84A-853 855 860 862-865 868 886 889-88D 8A0-8A9 8AF-8B0 8B3-8B8 8BA-8C8 1807 1820-1878
        1887-18A8 18AA A840-A872 10AC0-10AC4 10ACD 10AD3-10ADC 10ADE-10AE0 10AEB-10AEE 10B80 10B82
        10B86-10B88 10B8A-10B8B 10B8D 10B90 10BAD-10BAE 10D00-10D21 10D23 10F30-10F32 10F34-10F44
        10F51-10F53 10F70-10F73 10F76-10F81 10FB0 10FB2-10FB3 10FB8 10FBB-10FBC 10FBE-10FBF 10FC1 10FC4
        10FCA-10FCB 1E900-1E943
        """);

    /** Joining types R and D: letters that join the one before. */
    static final CodePointSet JOINS_PREVIOUS = CodePointSet.of("""
        620 622-63F 641-64A 66E-66F 671-673 675-6D3 6D5 6EE-6EF 6FA-6FC 6FF 710 712-72F 74D-77F 7CA-7EA
        840-858 860 862-865 867-86A 870-882 886 889-88E 8A0-8AC 8AE-8C8 1807 1820-1878 1887-18A8 18AA
        A840-A871 10AC0-10AC5 10AC7 10AC9-10ACA 10ACE-10AD6 10AD8-10AE1 10AE4 10AEB-10AEF 10B80-10B91
        10BA9-10BAE 10D01-10D23 10F30-10F44 10F51-10F54 10F70-10F81 10FB0 10FB2-10FB6 10FB8-10FBF
        10FC1-10FC4 10FC9-10FCA 1E900-1E943
        """);

    /** Marks and format characters that are not transparent for joining. */
    static final CodePointSet NOT_TRANSPARENT = CodePointSet.of("883-885 180A 200C 200D");

    /** Canonical combining class 9: signs that take the vowel from a consonant. */
    static final CodePointSet VIRAMA = CodePointSet.of("""
        94D 9CD A4D ACD B4D BCD C4D CCD D3B-D3C D4D DCA E3A EBA F84 1039-103A 1714-1715 1734 17D2 1A60 1B44
        1BAA-1BAB 1BF2-1BF3 2D7F A806 A82C A8C4 A953 A9C0 AAF6 ABED 10A3F 11046 11070 1107F 110B9
        11133-11134 111C0 11235 112EA 1134D 11442 114C2 115BF 1163F 116B6 1172B 11839 1193D-1193E 119E0
        11A34 11A47 11A99 11C3F 11D44-11D45 11D97
        """);

    /** What is Default_Ignorable_Code_Point though it is a letter or a mark. */
    static final CodePointSet IGNORABLE =
            CodePointSet.of("34F 115F-1160 17B4-17B5 180B-180F 3164 FE00-FE0F FFA0 E0100-E01EF");

    /** Letters of Hangul that syllables are made of (RFC 5892 §2.9). */
    static final CodePointSet OLD_HANGUL = CodePointSet.of("1100-11FF A960-A97C D7B0-D7C6 D7CB-D7FB");

    /** Blocks of marks for symbols and music (RFC 5892 §2.4). */
    static final CodePointSet IGNORABLE_BLOCKS = CodePointSet.of("20D0-20FF 1D100-1D24F");

    /** Exceptions that are allowed (RFC 5892 §2.6). */
    static final CodePointSet ALLOWED = CodePointSet.of("DF 3C2 6FD-6FE F0B 3007");

    /** Exceptions that are not (RFC 5892 §2.6). */
    static final CodePointSet REFUSED = CodePointSet.of("640 7FA 302E-302F 3031-3035 303B");

    private IdnaTables() {}
}
