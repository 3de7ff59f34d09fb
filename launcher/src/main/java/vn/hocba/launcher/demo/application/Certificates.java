package vn.hocba.launcher.demo.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.launcher.board.Board.Stage;
import vn.hocba.launcher.demo.domain.Role;
import vn.hocba.launcher.demo.domain.School;
import vn.hocba.launcher.demo.domain.StaffMember;
import vn.hocba.launcher.http.Account;
import vn.hocba.launcher.http.Answer;
import vn.hocba.launcher.http.UnexpectedAnswerException;

/** Orders a certificate for each signer and each seal from the trial authority, as from a trust service, and registers it. */
final class Certificates {

    private static final String PERSONAL = "personal";
    private static final String SEAL = "seal";

    /** What is ordered, and who registers it. */
    private record Order(
            String kind,
            String holder,
            String commonName,
            String serialNumber,
            String organization,
            Account registrar) {}

    private final Scene scene;
    private final Waiting waiting;
    private final String issueUrl;
    private final String issueToken;

    Certificates(Scene scene, Waiting waiting, String pkiUrl, String issueToken) {
        this.scene = scene;
        this.waiting = waiting;
        this.issueUrl = pkiUrl + "/issue";
        this.issueToken = issueToken;
    }

    int count() {
        return orders().size();
    }

    String register(Stage stage) throws InterruptedException {
        List<Order> orders = orders();
        Concurrently.map(orders, order -> {
            register(order, issue(order));
            stage.advance(1);
            return order;
        });
        return orders.size() + " certificates issued and registered";
    }

    private List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (School school : scene.city().schools()) {
            for (StaffMember signer : school.signers()) {
                orders.add(new Order(
                        PERSONAL,
                        signer.staffId(),
                        signer.fullName(),
                        "CCCD:" + signer.personalNumber(),
                        school.name(),
                        scene.account(signer)));
            }
            orders.add(new Order(
                    SEAL,
                    school.code(),
                    school.name(),
                    "MST:" + school.taxCode(),
                    school.name(),
                    scene.account(school, Role.CLERK)));
        }
        return orders;
    }

    private String issue(Order order) throws InterruptedException {
        Answer answer = scene.client()
                .withBearer(
                        issueToken,
                        "POST",
                        issueUrl,
                        Map.of(
                                "kind", order.kind().equals(SEAL) ? "SEAL" : "PERSON",
                                "commonName", order.commonName(),
                                "serialNumber", order.serialNumber(),
                                "organization", order.organization(),
                                "pin", scene.accounts().pin(order.holder())));
        if (!answer.isSuccess()) {
            throw new UnexpectedAnswerException("POST " + issueUrl, answer);
        }
        return answer.json().path("pkcs12").asString();
    }

    /** The certificate is new each time, so it is part of the key. Facts travel: the holder may not be known yet. */
    private void register(Order order, String pkcs12) throws InterruptedException {
        String path = "/api/signing/v1/credentials/" + order.kind();
        var body = Map.of("pkcs12", pkcs12, "pin", scene.accounts().pin(order.holder()));
        String key = "credential-" + order.holder() + "-" + Integer.toHexString(pkcs12.hashCode());
        waiting.until(1, "holders known to signing-service", _ -> {}, () -> {
            Answer answer = scene.command(order.registrar(), "PUT", path, body, key);
            if (!answer.isSuccess() && !answer.isRefused("credential.holder-unknown")) {
                throw new UnexpectedAnswerException("PUT " + path, answer);
            }
            return answer.isSuccess() ? 1 : 0;
        });
    }
}
