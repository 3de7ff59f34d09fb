package vn.hocba.signing.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time stamp authority over HTTP that can be away, or talk nonsense. */
public final class TestTsa implements AutoCloseable {

    public enum Mood {
        WELL,
        BROKEN,
        NONSENSE,
        SLOW
    }

    private final Identity identity;
    private final HttpServer server;
    private final AtomicLong serials = new AtomicLong();
    public final AtomicInteger asked = new AtomicInteger();
    public volatile Mood mood = Mood.WELL;
    public volatile Duration ahead = Duration.ZERO;

    public TestTsa(Identity identity) {
        this.identity = identity;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tsa", exchange -> {
            asked.incrementAndGet();
            byte[] request = exchange.getRequestBody().readAllBytes();
            byte[] answer = switch (mood) {
                case WELL -> respond(request);
                case SLOW -> slowly(respond(request));
                case BROKEN -> new byte[0];
                case NONSENSE -> "not a stamp".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            };
            exchange.sendResponseHeaders(mood == Mood.BROKEN ? 500 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa";
    }

    /** A token over these bytes, as it would be answered. */
    public static byte[] token(Identity identity, byte[] content, Instant at) {
        try {
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] answer = respond(
                    identity, request.generate(TSPAlgorithms.SHA256, digest).getEncoded(), BigInteger.ONE, at);
            return new TimeStampResponse(answer).getTimeStampToken().getEncoded();
        } catch (GeneralSecurityException | TSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static byte[] slowly(byte[] answer) {
        try {
            Thread.sleep(9000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private byte[] respond(byte[] request) {
        return respond(
                identity,
                request,
                BigInteger.valueOf(serials.incrementAndGet()),
                Instant.now().plus(ahead));
    }

    private static byte[] respond(Identity identity, byte[] request, BigInteger serial, Instant at) {
        try {
            // an authority says one time, in its token and in its signature
            var time = new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
            var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(time)))
                    .build("SHA256withRSA", identity.key(), identity.certificate());
            var digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
            var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("2.999.1"));
            tokens.addCertificates(new JcaCertStore(identity.chain()));
            return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()))
                    .generate(new TimeStampRequest(request), serial, Date.from(at))
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | TSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
