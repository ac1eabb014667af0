package jp.madoguchi.engine.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Pictures and files as telephones and offices make them. */
public final class Pictures {

    /** What must not survive. */
    public static final String GPS = "GPSLatitude 34.178 N Taro's iPhone";

    private Pictures() {}

    public static byte[] jpeg() {
        return encoded("jpg");
    }

    static byte[] png() {
        return encoded("png");
    }

    static byte[] gif() {
        return encoded("gif");
    }

    private static byte[] encoded(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(5, 5, 40, 30);
        drawing.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** EXIF with an orientation, then text where a telephone has its position. */
    static byte[] exif(int orientation, ByteOrder order) {
        byte[] rest = GPS.getBytes(StandardCharsets.UTF_8);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 24 + 4 + rest.length).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010f).putShort((short) 2).putInt(rest.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return tiff.putInt(0).put(rest).array();
    }

    /** A JPEG as a camera writes it: EXIF, XMP, IPTC, a comment, and a film behind its end. */
    public static byte[] photo(int orientation) {
        byte[] plain = jpeg();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xe1, "Exif\0\0", exif(orientation, ByteOrder.LITTLE_ENDIAN)));
        out.writeBytes(segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", GPS.getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(segment(0xed, "Photoshop 3.0\0", GPS.getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(segment(0xe2, "MPF\0", GPS.getBytes(StandardCharsets.UTF_8)));
        out.writeBytes(segment(0xe2, "ICC_PROFILE\0", new byte[] {1, 1, 0, 0}));
        out.writeBytes(segment(0xfe, "", GPS.getBytes(StandardCharsets.UTF_8)));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("ftypmp42" + GPS).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static byte[] segment(int marker, String name, byte[] data) {
        byte[] start = name.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer segment = ByteBuffer.allocate(4 + start.length + data.length);
        segment.put((byte) 0xff).put((byte) marker).putShort((short) (2 + start.length + data.length));
        return segment.put(start).put(data).array();
    }

    static byte[] pngWith(String type, byte[] data) {
        byte[] plain = png();
        ByteBuffer chunk = ByteBuffer.allocate(12 + data.length);
        chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + data.length);
        chunk.putInt((int) crc.getValue());
        int afterHeader = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        out.writeBytes(chunk.array());
        out.write(plain, afterHeader, plain.length - afterHeader);
        return out.toByteArray();
    }

    static byte[] webp(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            body.writeBytes(chunk);
        }
        ByteBuffer out = ByteBuffer.allocate(12 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + body.size());
        return out.put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(body.toByteArray())
                .array();
    }

    static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + data.length + (data.length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(data.length)
                .put(data)
                .array();
    }

    static byte[] zip(String... names) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(1);
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
