package org.assay.evidence;

import static org.assay.evidence.HostileFiles.bytes;
import static org.assay.evidence.HostileFiles.joined;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Documents in PDF, and what says that it is one. */
final class HostileDocuments {
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String ONE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String A4 = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>";
    private static final String RUNS =
            "app.alert('" + HostileFiles.CANARY + "');this.getURL('" + HostileFiles.CANARY + "')";

    private HostileDocuments() {}

    static void into(HostileFiles files) {
        files.harmless(
                "a script on opening",
                "a.pdf",
                acting("<</S/JavaScript/JS(" + RUNS.replace("(", "\\(").replace(")", "\\)") + ")>>"));
        files.harmless(
                "a program on opening", "a.pdf", acting("<</S/Launch/F(cmd.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>"));
        files.harmless(
                "an address on opening",
                "a.pdf",
                acting("<</S/URI/URI(http://example.org" + HostileFiles.CANARY + ")>>"));
        files.harmless("a form that sends itself", "a.pdf", acting("<</S/SubmitForm/F(http://example.org/)>>"));
        files.harmless(
                "another file on opening", "a.pdf", acting("<</S/GoToR/F(\\\\\\\\example.org\\\\a.pdf)/D[0/Fit]>>"));
        files.harmless(
                "a script by name",
                "a.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>>>",
                        ONE,
                        A4,
                        stream("", "")));
        files.harmless(
                "a file inside",
                "a.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>]>>>>>>",
                        ONE,
                        A4,
                        stream("", ""),
                        stream("", "MZ program")));
        files.harmless(
                "a form that runs",
                "a.pdf",
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 5 0 R/Fields[]>>>>",
                        ONE,
                        A4,
                        stream("", ""),
                        stream("", "<xdp:xdp><script>" + RUNS + "</script></xdp:xdp>")));
        files.harmless(
                "a page of absurd size",
                "a.pdf",
                pdf(CATALOG, ONE, A4.replace("595 842", "1000000000 1000000000"), stream("", "")));
        files.harmless(
                "a page of absurd width",
                "a.pdf",
                pdf(CATALOG, ONE, A4.replace("595 842", "1 1000000000"), stream("", "")));
        files.harmless("a page of no size", "a.pdf", pdf(CATALOG, ONE, A4.replace("595 842", "0 0"), stream("", "")));
        files.harmless(
                "a page turned inside out",
                "a.pdf",
                pdf(CATALOG, ONE, A4.replace("0 0 595 842", "NaN -1e38 1e38 x"), stream("", "")));
        files.harmless(
                "words that unpack to far more",
                "a.pdf",
                pdf(CATALOG, ONE, A4, flate("0 0 m 9 9 l S ".repeat(6_000_000))));
        files.harmless(
                "a picture of absurd size",
                "a.pdf",
                pdf(
                        CATALOG,
                        ONE,
                        A4.replace("<<>>", "<</XObject<</I 5 0 R>>>>"),
                        stream("", "q 500 0 0 500 0 0 cm /I Do Q"),
                        stream(
                                "/Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent 8",
                                "x")));
        files.harmless(
                "a picture in rubbish",
                "a.pdf",
                pdf(
                        CATALOG,
                        ONE,
                        A4.replace("<<>>", "<</XObject<</I 5 0 R>>>>"),
                        stream("", "q 500 0 0 500 0 0 cm /I Do Q"),
                        stream(
                                "/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
                                "\u0097JB2rubbish")));
        files.harmless(
                "a form that draws itself",
                "a.pdf",
                pdf(
                        CATALOG,
                        ONE,
                        A4.replace("<<>>", "<</XObject<</F 5 0 R>>>>"),
                        stream("", "/F Do"),
                        stream(
                                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>",
                                "/F Do /F Do")));
        files.harmless(
                "a pattern of itself",
                "a.pdf",
                pdf(
                        CATALOG,
                        ONE,
                        A4.replace("<<>>", "<</Pattern<</P 5 0 R>>>>"),
                        stream("", "/Pattern cs /P scn 0 0 595 842 re f"),
                        stream(
                                "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 0.001/YStep 0.001/Resources<</Pattern<</P 5 0 R>>>>",
                                "/Pattern cs /P scn 0 0 1 1 re f")));
        files.harmless("graphics states without end", "a.pdf", pdf(CATALOG, ONE, A4, flate("q ".repeat(3_000_000))));
        files.refused(
                "lists in lists",
                "a.pdf",
                pdf(
                        CATALOG.replace(">>", "/X " + "[".repeat(20_000) + "]".repeat(20_000) + ">>"),
                        ONE,
                        A4,
                        stream("", "")));
        files.harmless(
                "an archive behind it",
                "a.pdf",
                joined(
                        pdf(CATALOG, ONE, A4, stream("", "")),
                        HostileArchives.zip(Map.of("a.html", bytes(HostileFiles.PAGE)))));
        files.harmless(
                "a page behind it", "a.pdf", joined(pdf(CATALOG, ONE, A4, stream("", "")), bytes(HostileFiles.PAGE)));
        files.harmless(
                "a page in a comment",
                "a.pdf",
                joined(bytes("%PDF-1.7\n%" + HostileFiles.PAGE + "\n"), pdf(CATALOG, ONE, A4, stream("", ""))));
        files.harmless("a document called a page", "a.html", pdf(CATALOG, ONE, A4, stream("", "")));
        files.harmless("a directory that leads to itself", "a.pdf", looped());
        files.refused(
                "pages without end",
                "a.pdf",
                pdf(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", A4, stream("", "")));
        files.refused(
                "five thousand pages",
                "a.pdf",
                pdf(CATALOG, "<</Type/Pages/Kids[" + "3 0 R ".repeat(5000) + "]/Count 5000>>", A4, stream("", "")));
        files.refused("no page", "a.pdf", pdf(CATALOG, "<</Type/Pages/Kids[]/Count 0>>"));
        files.refused("fewer pages than none", "a.pdf", pdf(CATALOG, "<</Type/Pages/Kids[3 0 R]/Count -7>>", A4));
        files.refused("only its first line", "a.pdf", bytes("%PDF-1.7\n"));
        files.refused(
                "its first line and rubbish", "a.pdf", bytes("%PDF-1.7\n" + "\u00e2\u00e3 rubbish ".repeat(5000)));
        files.refused(
                "its first line and an archive",
                "a.pdf",
                joined(bytes("%PDF-1.7\n"), HostileArchives.zip(Map.of("a.txt", bytes("x")))));
        files.refused(
                "a document before which a page stands",
                "a.pdf",
                joined(bytes(HostileFiles.PAGE), pdf(CATALOG, ONE, A4, stream("", ""))));
        files.refused(
                "a document whose key nobody has",
                "a.pdf",
                pdfWith(
                        "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(" + "o".repeat(32) + ")/U("
                                + "u".repeat(32) + ")>>/ID[(a)(a)]",
                        CATALOG,
                        ONE,
                        A4));
    }

    private static byte[] acting(String action) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction " + action + ">>",
                ONE,
                A4,
                stream("", "1 0 0 RG 10 10 m 90 90 l S"));
    }

    private static String stream(String more, String content) {
        return "<<" + more + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    private static String flate(String content) {
        var packed = new String(HostilePictures.zlib(bytes(content)), java.nio.charset.StandardCharsets.ISO_8859_1);
        return stream("/Filter/FlateDecode", packed);
    }

    private static byte[] pdf(String... objects) {
        return pdfWith("", objects);
    }

    private static byte[] pdfWith(String trailer, String... objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(bytes((i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(bytes(table + "trailer\n<</Size " + (objects.length + 1) + "/Root 1 0 R" + trailer
                + ">>\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** Its earlier directory is itself. */
    private static byte[] looped() {
        byte[] plain = pdf(CATALOG, ONE, A4, stream("", ""));
        String text = new String(plain, java.nio.charset.StandardCharsets.ISO_8859_1);
        int start = text.indexOf("xref\n0");
        return bytes(text.replace("/Root 1 0 R", "/Root 1 0 R/Prev " + start));
    }
}
