package vn.hocba.signing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** xmlsec1 and pdfsig, where they are installed: verifiers that know nothing of Java. */
public final class OtherVerifiers {

    private static final Logger LOG = LoggerFactory.getLogger(OtherVerifiers.class);

    private OtherVerifiers() {}

    public static void xmlsec1Accepts(byte[] xml, int signatures) throws IOException, InterruptedException {
        if (installed("xmlsec1").isEmpty()) {
            LOG.warn("xmlsec1 is not installed and says nothing");
            return;
        }
        Path file = Files.write(Files.createTempFile("signed", ".xml"), xml);
        for (int i = 1; i <= signatures; i++) {
            var command = new ArrayList<>(List.of(
                    "xmlsec1",
                    "--verify",
                    "--trusted-pem",
                    TestAuthority.shared().anchors().toString(),
                    "--enabled-key-data",
                    "x509"));
            for (String element : List.of(
                    "DU_LIEU_HOC_BA",
                    "THONG_TIN_HOC_BA",
                    "DIEM_TONG_KET",
                    "http://uri.etsi.org/01903/v1.3.2#:SignedProperties")) {
                command.addAll(List.of("--id-attr:Id", element));
            }
            command.addAll(List.of("--node-xpath", "(//*[local-name()='Signature'])[" + i + "]", file.toString()));
            assertThat(run(command)).as("signature %d", i).contains("OK");
        }
        Files.delete(file);
    }

    public static void pdfsigAccepts(byte[] pdf) throws IOException, InterruptedException {
        if (installed("pdfsig").isEmpty()) {
            LOG.warn("pdfsig is not installed and says nothing");
            return;
        }
        Path file = Files.write(Files.createTempFile("sealed", ".pdf"), pdf);
        assertThat(run(List.of("pdfsig", "-nocert", file.toString())))
                .contains("Signature is Valid")
                .contains("Total document signed");
        Files.delete(file);
    }

    /** A time stamp over these bytes, as openssl sees it. */
    public static void opensslAccepts(byte[] token, byte[] content) throws IOException, InterruptedException {
        if (installed("openssl").isEmpty()) {
            LOG.warn("openssl is not installed and says nothing");
            return;
        }
        Path stamp = Files.write(Files.createTempFile("token", ".der"), token);
        Path file = Files.write(Files.createTempFile("stamped", ".bin"), content);
        assertThat(run(List.of(
                        "openssl",
                        "ts",
                        "-verify",
                        "-token_in",
                        "-in",
                        stamp.toString(),
                        "-data",
                        file.toString(),
                        "-CAfile",
                        TestAuthority.shared().anchors().toString())))
                .contains("Verification: OK");
        Files.delete(stamp);
        Files.delete(file);
    }

    /** Of a PDF with time stamps behind the seal, which does not cover them. */
    public static void pdfsigAcceptsTheSeal(byte[] pdf) throws IOException, InterruptedException {
        if (installed("pdfsig").isEmpty()) {
            LOG.warn("pdfsig is not installed and says nothing");
            return;
        }
        Path file = Files.write(Files.createTempFile("archived", ".pdf"), pdf);
        assertThat(run(List.of("pdfsig", "-nocert", file.toString())))
                .contains("Signature is Valid")
                .doesNotContain("Digest Mismatch");
        Files.delete(file);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Optional<Path> installed(String program) {
        String path = System.getenv("PATH");
        return Stream.of(path == null ? new String[0] : path.split(":", -1))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
