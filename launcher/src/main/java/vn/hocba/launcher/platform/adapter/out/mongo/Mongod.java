package vn.hocba.launcher.platform.adapter.out.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.hocba.local.runtime.ProcessSpec;
import vn.hocba.local.runtime.Readiness;

/** A mongod of this machine as a replica set of one, which is what majority writes and a later cluster expect. */
public final class Mongod {

    private static final String SET = "hocba";
    private static final int NOT_YET_INITIALIZED = 94;

    private Mongod() {}

    /** Its address for clients. */
    public static String uri(int port) {
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=" + SET;
    }

    /** The shell ends it when this process ends, however it ends: mongod itself knows nothing of its starter. */
    public static ProcessSpec spec(Path program, Path directory, int port, Path log) {
        String watch =
                "\"$@\" & child=$!; trap 'kill $child' TERM; (cat >/dev/null; kill $child) <&0 & wait $child; wait $child";
        List<String> command = List.of(
                "/bin/sh",
                "-c",
                watch,
                "mongod",
                program.toString(),
                "--dbpath",
                directory.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                SET,
                "--wiredTigerCacheSizeGB",
                "0.5");
        Readiness ready = () -> Readiness.port(port).isReady() && isPrimary(port);
        return new ProcessSpec("database", command, Map.of(), directory, log, ready, Duration.ofMinutes(2));
    }

    private static boolean isPrimary(int port) {
        String direct = "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=2000";
        try (MongoClient client = MongoClients.create(direct)) {
            var admin = client.getDatabase("admin");
            try {
                admin.runCommand(new Document("replSetGetStatus", 1));
            } catch (MongoException e) {
                if (e.getCode() == NOT_YET_INITIALIZED) {
                    var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
                    admin.runCommand(new Document(
                            "replSetInitiate", new Document("_id", SET).append("members", List.of(member))));
                }
            }
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }
}
