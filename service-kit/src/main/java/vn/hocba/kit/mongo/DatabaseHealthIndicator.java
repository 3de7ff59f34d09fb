package vn.hocba.kit.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks with {@code ping}, which every server that speaks the protocol answers. */
final class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private final MongoDatabase database;

    DatabaseHealthIndicator(MongoDatabase database) {
        super("The database does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        database.runCommand(new BsonDocument("ping", new BsonInt32(1)));
        builder.up();
    }
}
