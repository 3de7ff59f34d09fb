package vn.hocba.launcher.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.launcher.platform.adapter.out.mongo.Mongod;
import vn.hocba.local.runtime.Installation;
import vn.hocba.local.runtime.LocalDatabase;
import vn.hocba.local.runtime.LocalKafka;
import vn.hocba.local.runtime.LocalKeycloak;
import vn.hocba.local.runtime.LocalPki;

/** All components of the platform on one machine, with their ports, addresses and needs. */
final class Blueprint {

    static final String DATABASE = "database";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String PKI = "pki";
    static final String SIMULATOR = "ministry-simulator";
    static final String GATEWAY = "gateway";

    private final Installation installation;
    private final StateDirectory state;
    private final PortBook ports;
    private final Console console;
    private final DatabaseChoice database;
    private final PlatformWish wish;

    Blueprint(
            Installation installation,
            StateDirectory state,
            PortBook ports,
            Console console,
            DatabaseChoice database,
            PlatformWish wish) {
        this.installation = installation;
        this.state = state;
        this.ports = ports;
        this.console = console;
        this.database = database;
        this.wish = wish;
    }

    /** The wanted ones (all, when none is named) and what they need. */
    List<Component> components() {
        List<Component> all = everything();
        Set<String> wanted = new HashSet<>(wish.only());
        for (Component component : all.reversed()) {
            if (wanted.contains(component.name())) {
                wanted.addAll(component.needs());
            }
        }
        List<Component> chosen = all.stream()
                .filter(component -> wish.only().isEmpty() || wanted.contains(component.name()))
                .toList();
        if (chosen.size() < wanted.size()) {
            throw new IllegalStateException("there are only these components: "
                    + all.stream().map(Component::name).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    /** In the order in which they are shown; each after those that it needs. */
    private List<Component> everything() {
        List<Component> all = new ArrayList<>();
        addDatabase(all);
        int kafka = ports.portFor(KAFKA, 9092);
        int controller = ports.portFor("kafka-controller", 9093);
        all.add(new Component(
                KAFKA,
                kafka,
                "127.0.0.1:" + kafka,
                List.of(),
                () -> LocalKafka.spec(installation, state.data(KAFKA), kafka, controller, state.log(KAFKA))));
        int pki = ports.portFor(PKI, 8070);
        all.add(new Component(
                PKI,
                pki,
                url(pki),
                List.of(),
                () -> LocalPki.spec(installation, state.data(PKI), pki, state.log(PKI))));
        int keycloak = ports.portFor(KEYCLOAK, 8180);
        all.add(new Component(
                KEYCLOAK,
                keycloak,
                LocalKeycloak.realmUrl(keycloak),
                List.of(),
                () -> LocalKeycloak.spec(installation, state.data(KEYCLOAK), keycloak, state.log(KEYCLOAK), Map.of())));
        for (ServiceSettings settings : ServiceSettings.ALL) {
            ports.portFor(settings.name(), settings.usualPort());
        }
        ServiceSettings.ALL.forEach(settings -> all.add(service(settings)));
        return all;
    }

    private void addDatabase(List<Component> all) {
        switch (database) {
            case DatabaseChoice.Given _ -> {}
            case DatabaseChoice.Mongod(Path program) -> {
                int port = ports.portFor(DATABASE, 27017);
                all.add(new Component(
                        DATABASE,
                        port,
                        Mongod.uri(port),
                        List.of(),
                        () -> Mongod.spec(program, state.data("mongod"), port, state.log(DATABASE))));
            }
            case DatabaseChoice.Embedded _ -> {
                int port = ports.portFor(DATABASE, 27017);
                all.add(new Component(
                        DATABASE,
                        port,
                        "mongodb://127.0.0.1:" + port,
                        List.of(),
                        () -> LocalDatabase.spec(installation, state.data(DATABASE), port, state.log(DATABASE))));
            }
        }
    }

    private Component service(ServiceSettings settings) {
        int port = ports.portFor(settings.name(), settings.usualPort());
        List<String> needs = settings.needs().stream()
                .filter(need -> !need.equals(DATABASE) || !(database instanceof DatabaseChoice.Given))
                .toList();
        return new Component(
                settings.name(),
                port,
                url(port),
                needs,
                () -> settings.spec(installation, state, port, environment(settings, port), console));
    }

    private Map<String, String> environment(ServiceSettings settings, int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("HOCBA_MONGODB_URI", databaseUri());
        environment.put("HOCBA_KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.portFor(KAFKA, 9092));
        environment.put("HOCBA_OIDC_ISSUER", LocalKeycloak.realmUrl(ports.portFor(KEYCLOAK, 8180)));
        environment.put("HOCBA_PUBLIC_URL", urlOf(GATEWAY));
        environment.put("HOCBA_STUDENT_URL", urlOf("student-service"));
        environment.put("HOCBA_GRADING_URL", urlOf("grading-service"));
        environment.put("HOCBA_SIGNING_URL", urlOf("signing-service"));
        environment.put("HOCBA_TRANSCRIPT_URL", urlOf("transcript-service"));
        environment.put("HOCBA_SYNC_URL", urlOf("sync-service"));
        environment.put("HOCBA_CITY_URL", urlOf(SIMULATOR) + "/city");
        environment.put("HOCBA_MINISTRY_URL", urlOf(SIMULATOR) + "/ministry");
        String pki = url(ports.portFor(PKI, 8070));
        environment.put("HOCBA_TSA_URL", pki + "/tsa," + pki + "/tsa-2");
        environment.put(
                "HOCBA_TRUST_ANCHORS", state.data(PKI).resolve("root.pem").toString());
        environment.put("HOCBA_SIMULATOR_DIR", state.data(SIMULATOR).toString());
        environment.put("HOCBA_CLIENT_ID", settings.name());
        environment.put("HOCBA_CLIENT_SECRET", settings.name() + "-secret");
        environment.putAll(wish.environment());
        return environment;
    }

    private String databaseUri() {
        return switch (database) {
            case DatabaseChoice.Given(String uri) -> uri;
            case DatabaseChoice.Mongod _ -> Mongod.uri(ports.portFor(DATABASE, 27017));
            case DatabaseChoice.Embedded _ -> "mongodb://127.0.0.1:" + ports.portFor(DATABASE, 27017);
        };
    }

    private String urlOf(String service) {
        return url(ports.portFor(service, ServiceSettings.of(service).usualPort()));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
