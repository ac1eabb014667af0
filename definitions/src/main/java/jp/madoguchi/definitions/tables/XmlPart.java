package jp.madoguchi.definitions.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook read tag by tag: no DTD, nothing fetched, bounded in depth and in the number of names. Names are told
 * apart without their namespace, because the strict and the usual edition of the format differ in it.
 */
final class XmlPart implements Closeable {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_ATTRIBUTES = 200;
    private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

    private final ZipParts parts;
    private final String name;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    XmlPart(ZipParts parts, String name) throws TableRefused, IOException {
        this.parts = parts;
        this.name = name;
        this.in = parts.open(name);
        try {
            reader = factory().createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            in.close();
            throw refusal(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Counts what a DTD defines, and wrongly every &amp; too; there is no DTD here.
        factory.setProperty(LIMITS + "totalEntitySizeLimit", "0");
        return factory;
    }

    /** The next tag or text; false at the end. */
    boolean next() throws TableRefused, IOException {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.doctype(name);
                case XMLStreamConstants.START_ELEMENT -> opened();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    private void opened() throws TableRefused {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (++depth > MAX_DEPTH || names.size() > MAX_NAMES || reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw Refusals.brokenXml(name);
        }
    }

    private TableRefused refusal(Exception e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ZipParts.TooMuch) {
                return parts.tooMuch();
            }
            if (cause instanceof ZipException) {
                return Refusals.brokenZip();
            }
        }
        Throwable nested = e instanceof XMLStreamException xml ? xml.getNestedException() : null;
        return nested instanceof ZipParts.TooMuch ? parts.tooMuch() : Refusals.brokenXml(name);
    }

    boolean opens(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(element);
    }

    boolean closes(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(element);
    }

    /** Adds the text read to what was read of it before. */
    void addText(StringBuilder text) {
        int type = reader.getEventType();
        if (type == XMLStreamConstants.CHARACTERS
                || type == XMLStreamConstants.CDATA
                || type == XMLStreamConstants.SPACE) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /** An attribute of the tag, whatever its namespace. */
    @Nullable String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String attribute, String otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : value;
    }

    int number(String attribute, int otherwise) throws TableRefused {
        String value = attribute(attribute);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw Refusals.brokenXml(name);
        }
    }

    boolean flag(String attribute) {
        String value = attribute(attribute, "");
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
