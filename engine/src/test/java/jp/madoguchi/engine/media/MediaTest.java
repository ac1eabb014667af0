package jp.madoguchi.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTest {

    private static final byte[] GPS = Pictures.GPS.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void stripsAPhotoButItsPixelsColoursAndTurn(int orientation) {
        byte[] stripped = fit(MediaKind.PHOTO, Pictures.photo(orientation), "image/jpeg");
        assertThat(text(stripped))
                .doesNotContain(Pictures.GPS)
                .doesNotContain("MPF")
                .contains("ICC_PROFILE");
        samePixels(stripped, Pictures.jpeg());
        int exif = text(stripped).indexOf("Exif\0\0");
        assertThat(exif >= 0).isEqualTo(orientation != 1);
        if (exif >= 0) {
            assertThat(Orientation.read(stripped, exif + 6, exif + 6 + 26)).isEqualTo(orientation);
        }
        assertThat(Media.of(MediaKind.PHOTO, stripped))
                .satisfies(again -> assertThat(((Media.Fit) again).bytes()).isEqualTo(stripped));
    }

    @Test
    void readsTheTurnInBothByteOrders() {
        byte[] big = Pictures.exif(6, ByteOrder.BIG_ENDIAN);
        byte[] little = Pictures.exif(6, ByteOrder.LITTLE_ENDIAN);
        assertThat(Orientation.read(big, 0, big.length)).isEqualTo(6);
        assertThat(Orientation.read(little, 0, little.length)).isEqualTo(6);
        assertThat(Orientation.read(little, 0, 12)).isEqualTo(Orientation.UPRIGHT);
        byte[] nonsense = Pictures.exif(99, ByteOrder.BIG_ENDIAN);
        assertThat(Orientation.read(nonsense, 0, nonsense.length)).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void leavesAPlainJpegAsItIs() {
        assertThat(fit(MediaKind.PHOTO, Pictures.jpeg(), "image/jpeg")).isEqualTo(Pictures.jpeg());
    }

    @Test
    void endsAJpegThatWasCutOffInItsPicture() {
        byte[] whole = Pictures.jpeg();
        byte[] cut = Arrays.copyOf(whole, whole.length - 10);
        byte[] stripped = fit(MediaKind.PHOTO, cut, "image/jpeg");
        assertThat(stripped).endsWith(0xff, 0xd9);
    }

    @Test
    void stripsPngs() {
        byte[] text = Pictures.pngWith("tEXt", GPS);
        assertThat(fit(MediaKind.PHOTO, text, "image/png")).isEqualTo(Pictures.png());
        byte[] upright = Pictures.pngWith("eXIf", Pictures.exif(1, ByteOrder.BIG_ENDIAN));
        assertThat(fit(MediaKind.PHOTO, upright, "image/png")).isEqualTo(Pictures.png());
        byte[] turned =
                fit(MediaKind.PHOTO, Pictures.pngWith("eXIf", Pictures.exif(8, ByteOrder.BIG_ENDIAN)), "image/png");
        assertThat(text(turned)).doesNotContain(Pictures.GPS).contains("eXIf");
        int exif = text(turned).indexOf("eXIf") + 4;
        assertThat(Orientation.read(turned, exif, exif + 26)).isEqualTo(8);
        samePixels(turned, Pictures.png());
        byte[] trailed = Arrays.copyOf(Pictures.png(), Pictures.png().length + 50);
        assertThat(fit(MediaKind.PHOTO, trailed, "image/png")).isEqualTo(Pictures.png());
    }

    @Test
    void stripsWebps() {
        byte[] flags = {0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0};
        byte[] picture = Pictures.chunk("VP8 ", new byte[] {1, 2, 3});
        byte[] sent = Pictures.webp(
                Pictures.chunk("VP8X", flags),
                picture,
                Pictures.chunk("EXIF", Pictures.exif(3, ByteOrder.LITTLE_ENDIAN)),
                Pictures.chunk("XMP ", GPS));
        byte[] stripped = fit(MediaKind.PHOTO, sent, "image/webp");
        assertThat(text(stripped)).doesNotContain(Pictures.GPS).doesNotContain("XMP ");
        flags[0] = 0x08;
        assertThat(stripped)
                .isEqualTo(Pictures.webp(
                        Pictures.chunk("VP8X", flags), picture, Pictures.chunk("EXIF", Orientation.tiff(3))));
        flags[0] = 0;
        assertThat(fit(
                        MediaKind.PHOTO,
                        Pictures.webp(
                                Pictures.chunk("VP8X", new byte[] {0x0c, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                                picture,
                                Pictures.chunk("XMP ", GPS)),
                        "image/webp"))
                .isEqualTo(Pictures.webp(Pictures.chunk("VP8X", flags), picture));
    }

    @Test
    void stripsGifs() {
        byte[] plain = Pictures.gif();
        byte[] comment = new byte[GPS.length + 4];
        comment[0] = 0x21;
        comment[1] = (byte) 0xfe;
        comment[2] = (byte) GPS.length;
        System.arraycopy(GPS, 0, comment, 3, GPS.length);
        byte[] sent = new byte[plain.length + comment.length];
        System.arraycopy(plain, 0, sent, 0, plain.length - 1);
        System.arraycopy(comment, 0, sent, plain.length - 1, comment.length);
        sent[sent.length - 1] = 0x3b;
        byte[] stripped = fit(MediaKind.PHOTO, sent, "image/gif");
        assertThat(text(stripped)).doesNotContain(Pictures.GPS);
        samePixels(stripped, plain);
    }

    @Test
    void takesDocumentsAsFilesOnly() {
        byte[] pdf = "%PDF-1.7 領収書".getBytes(StandardCharsets.UTF_8);
        assertThat(fit(MediaKind.FILE, pdf, "application/pdf")).isEqualTo(pdf);
        assertThat(Media.of(MediaKind.PHOTO, pdf)).isEqualTo(Media.WRONG_TYPE);
        byte[] word = Pictures.zip("[Content_Types].xml", "word/document.xml");
        fit(MediaKind.FILE, word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        fit(
                MediaKind.FILE,
                Pictures.zip("xl/workbook.xml", "[Content_Types].xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        fit(
                MediaKind.FILE,
                Pictures.zip("ppt/presentation.xml", "[Content_Types].xml"),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation");
        fit(MediaKind.FILE, Pictures.jpeg(), "image/jpeg");
    }

    @Test
    void refusesEverythingElse() {
        assertThat(Media.of(MediaKind.FILE, Pictures.zip("a.txt"))).isEqualTo(Media.WRONG_TYPE);
        assertThat(Media.of(
                        MediaKind.FILE,
                        Pictures.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Media.WRONG_TYPE);
        for (String start : new String[] {
            "",
            "x",
            "\0\0\0\u0018ftypheic\0\0\0\0mif1",
            "MZ\u0090\0",
            "<svg xmlns=",
            "<html>",
            "PK\u0003\u0004",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "\u00ff\u00d8",
            "\u00ff\u00d8\u00ff",
            "GIF89a",
            "RIFF1234WEBP",
            "\u0089PNG\r\n\u001a\n"
        }) {
            assertThat(Media.of(MediaKind.FILE, start.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(start)
                    .isEqualTo(Media.WRONG_TYPE);
        }
    }

    @Test
    void refusesTheTooLarge() {
        byte[] pdf = Arrays.copyOf("%PDF-".getBytes(StandardCharsets.US_ASCII), 20 << 20);
        assertThat(Media.of(MediaKind.FILE, pdf)).isInstanceOf(Media.Fit.class);
        assertThat(Media.of(MediaKind.FILE, Arrays.copyOf(pdf, (20 << 20) + 1))).isEqualTo(Media.TOO_LARGE);
        assertThat(Media.of(MediaKind.PHOTO, Arrays.copyOf(Pictures.jpeg(), (10 << 20) + 1)))
                .isEqualTo(Media.TOO_LARGE);
    }

    @Test
    void neverFailsOnBrokenBytes() {
        long seed = Long.getLong("fuzz.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[][] whole = {
            Pictures.photo(6),
            Pictures.pngWith("eXIf", Pictures.exif(8, ByteOrder.BIG_ENDIAN)),
            Pictures.gif(),
            Pictures.webp(
                    Pictures.chunk("VP8X", new byte[10]),
                    Pictures.chunk("EXIF", Pictures.exif(3, ByteOrder.LITTLE_ENDIAN)),
                    Pictures.chunk("VP8 ", new byte[7])),
            Pictures.zip("[Content_Types].xml", "word/document.xml")
        };
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = whole[i % whole.length].clone();
            for (int flips = random.nextInt(8); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length);
            assertThat(Media.of(MediaKind.FILE, cut)).isNotNull();
        }
    }

    private static byte[] fit(MediaKind kind, byte[] bytes, String type) {
        Media media = Media.of(kind, bytes);
        assertThat(media).isInstanceOf(Media.Fit.class);
        assertThat(((Media.Fit) media).type()).isEqualTo(type);
        return ((Media.Fit) media).bytes();
    }

    private static void samePixels(byte[] one, byte[] other) {
        BufferedImage first = Pictures.decoded(one);
        BufferedImage second = Pictures.decoded(other);
        assertThat(first).isNotNull();
        int[] pixels = first.getRGB(0, 0, first.getWidth(), first.getHeight(), null, 0, first.getWidth());
        assertThat(pixels)
                .isEqualTo(second.getRGB(0, 0, second.getWidth(), second.getHeight(), null, 0, second.getWidth()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
