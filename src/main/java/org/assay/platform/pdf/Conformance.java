package org.assay.platform.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** What PDF/UA-1 and PDF/A-3a ask of the file as a whole, and what makes two files of the same content the same bytes. */
final class Conformance {
    private static final String PRODUCER = "OpenPDF";

    private final DocumentInfo info;
    private final PdfWriter writer;

    Conformance(DocumentInfo info, PdfWriter writer) {
        this.info = info;
        this.writer = writer;
    }

    void beforeOpening() {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    void afterOpening() {
        writer.getStructureTreeRoot().mapRole(new PdfName("Title"), PdfName.P);
        var catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(info.language()));
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        try {
            // The condition is the library's word for a PDF/A intent.
            writer.setOutputIntents("sRGB", "PDFA/1", "http://www.color.org", "sRGB IEC61966-2.1", profile);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void beforeClosing() {
        PdfDictionary about = writer.getInfo();
        about.put(PdfName.TITLE, new PdfString(info.title(), PdfObject.TEXT_UNICODE));
        about.put(PdfName.AUTHOR, new PdfString(info.author(), PdfObject.TEXT_UNICODE));
        about.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        about.put(PdfName.CREATIONDATE, new PdfDate(calendar()));
        about.put(PdfName.MODDATE, new PdfDate(calendar()));
        about.put(PdfName.FILEID, PdfEncryption.createInfoId(id(), id()));
        writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    }

    private Instant created() {
        return info.created().atOffset(ZoneOffset.UTC).withNano(0).toInstant();
    }

    private Calendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(created().toEpochMilli());
        return calendar;
    }

    private byte[] id() {
        try {
            var said = String.join(
                    "\n", info.title(), info.author(), created().toString(), info.footTitle(), info.footMark());
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return java.util.Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
                  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
                <dc:format>application/pdf</dc:format>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">@title@</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>@author@</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>@language@</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>@created@</xmp:CreateDate>
                <xmp:ModifyDate>@created@</xmp:ModifyDate>
                <pdf:Producer>@producer@</pdf:Producer>
                <pdfaid:part>3</pdfaid:part>
                <pdfaid:conformance>A</pdfaid:conformance>
                <pdfuaid:part>1</pdfuaid:part>
                <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                  <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Part of the PDF/UA standard the file conforms to</pdfaProperty:description>
                  </rdf:li></rdf:Seq></pdfaSchema:property>
                </rdf:li></rdf:Bag></pdfaExtension:schemas>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.replace("@title@", escaped(info.title()))
                .replace("@author@", escaped(info.author()))
                .replace("@language@", escaped(info.language()))
                .replace("@created@", created().toString())
                .replace("@producer@", PRODUCER);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
