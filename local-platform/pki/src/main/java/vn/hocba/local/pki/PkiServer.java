package vn.hocba.local.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;

/** The authority's door: issuing (for the holder of the token in its directory), time stamps, OCSP and the revocation list. */
public final class PkiServer implements AutoCloseable {

    private static final int MAX_REQUEST = 64 * 1024;

    private final HttpServer http;
    private final Issuing issuing;
    private final TimeStampAuthority timeStamps;
    private final TimeStampAuthority secondTimeStamps;
    private final StatusAuthority status;
    private final CertificateAuthority authority;

    PkiServer(Path directory, int port, String publicUrl, Clock clock) throws IOException, GeneralSecurityException {
        Files.createDirectories(directory);
        var address = new InetSocketAddress(InetAddress.getByName(System.getProperty("pki.bind", "127.0.0.1")), port);
        this.http = HttpServer.create(address, 0);
        String base =
                publicUrl.isEmpty() ? "http://127.0.0.1:" + http.getAddress().getPort() : publicUrl;
        this.authority = new CertificateAuthority(directory, base, clock);
        var register = new IssuedRegister(directory);
        this.timeStamps = new TimeStampAuthority(authority.timeStamping(), clock);
        this.secondTimeStamps = new TimeStampAuthority(authority.secondTimeStamping(), clock);
        this.status =
                new StatusAuthority(authority.root(), authority.issuing(), authority.statusSigning(), register, clock);
        for (Identity own :
                List.of(authority.timeStamping(), authority.secondTimeStamping(), authority.statusSigning())) {
            if (!register.knows(own.certificate().getSerialNumber())) {
                register.issued(own.certificate().getSerialNumber(), clock.instant());
            }
        }
        Files.write(directory.resolve("root.pem"), pem(authority.root()));
        Files.write(directory.resolve("issuing.pem"), pem(authority.issuing()));
        this.issuing = new Issuing(authority, register, token(directory), clock);
        routes();
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /**
     * Starts the authority.
     *
     * @param args {@code --port N --dir PATH [--public-url URL]}; the URL goes into certificates as the address for status
     */
    @SuppressWarnings("SystemOut") // the launcher reads this line
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        int port = Integer.parseInt(option(args, "--port", "8070"));
        var directory = Path.of(option(args, "--dir", ".hocba/pki"));
        var server = new PkiServer(directory, port, option(args, "--public-url", ""), Clock.systemUTC());
        server.start();
        System.out.println("trial certificate authority ready on port " + server.port()
                + "; its certificates have no legal value");
    }

    void start() {
        http.start();
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void routes() {
        http.createContext(
                "/health", exchange -> send(exchange, 200, "text/plain", "UP".getBytes(StandardCharsets.UTF_8)));
        get("/certs/root.pem", "application/x-pem-file", () -> pem(authority.root()));
        get("/certs/issuing.pem", "application/x-pem-file", () -> pem(authority.issuing()));
        get(
                "/certs/root.cer",
                "application/pkix-cert",
                () -> authority.root().certificate().getEncoded());
        get(
                "/certs/issuing.cer",
                "application/pkix-cert",
                () -> authority.issuing().certificate().getEncoded());
        get("/crl/issuing.crl", "application/pkix-crl", status::revocationList);
        get("/crl/root.crl", "application/pkix-crl", status::rootList);
        post("/tsa-2", "application/timestamp-reply", secondTimeStamps::respond);
        post("/tsa", "application/timestamp-reply", timeStamps::respond);
        post("/ocsp", "application/ocsp-response", status::ocsp);
        http.createContext("/issue", exchange -> answer(exchange, "POST", issuing::issue));
        http.createContext("/revoke", exchange -> answer(exchange, "POST", issuing::revoke));
    }

    private void get(String path, String type, Content content) {
        http.createContext(path, exchange -> {
            try {
                send(exchange, 200, type, content.bytes());
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        });
    }

    private void post(String path, String type, Response response) {
        http.createContext(path, exchange -> {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST);
            try {
                send(exchange, 200, type, response.to(body));
            } catch (GeneralSecurityException | IOException e) {
                send(exchange, 400, "text/plain", "malformed request".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static void answer(HttpExchange exchange, String method, Issuing.Action action) throws IOException {
        if (!exchange.getRequestMethod().equals(method)) {
            send(exchange, 405, "text/plain", new byte[0]);
            return;
        }
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST);
        Issuing.Answer answer = action.on(authorization == null ? "" : authorization, body);
        send(exchange, answer.status(), "application/json", answer.json());
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] pem(Identity identity) throws GeneralSecurityException {
        return Issuing.pem(identity.certificate()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String token(Path directory) throws IOException {
        Path file = directory.resolve("issue.token");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    private static String option(String[] args, String name, String fallback) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return fallback;
    }

    @FunctionalInterface
    private interface Content {
        byte[] bytes() throws IOException, GeneralSecurityException;
    }

    @FunctionalInterface
    private interface Response {
        byte[] to(byte[] request) throws IOException, GeneralSecurityException;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
