package zonal.report.plot;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images as PNG files that know how large they are on paper. */
final class PngFile {

    private static final String TREE = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1000 / 25.4;

    private PngFile() {
    }

    static byte[] of(BufferedImage image, int dotsPerInch) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            setResolution(metadata, Integer.toString((int) Math.round(dotsPerInch * INCHES_PER_METRE)));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void setResolution(IIOMetadata metadata, String dotsPerMetre) throws IIOInvalidTreeException {
        IIOMetadataNode dimensions = new IIOMetadataNode("pHYs");
        dimensions.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
        dimensions.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
        dimensions.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(TREE);
        root.appendChild(dimensions);
        metadata.mergeTree(TREE, root);
    }
}
