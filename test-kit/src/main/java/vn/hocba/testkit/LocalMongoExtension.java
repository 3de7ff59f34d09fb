package vn.hocba.testkit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One client and one database per test class. */
final class LocalMongoExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(LocalMongoExtension.class);

    private record Connection(MongoClient client, MongoDatabase database) implements AutoCloseable {

        static Connection open() {
            MongoClient client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(LocalServers.mongoUri()))
                    .uuidRepresentation(UuidRepresentation.STANDARD)
                    .writeConcern(WriteConcern.MAJORITY)
                    .build());
            return new Connection(client, client.getDatabase(LocalServers.freshName("repository")));
        }

        @Override
        public void close() {
            database.drop();
            client.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MongoDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(context.getRequiredTestClass(), _ -> Connection.open(), Connection.class)
                .database();
    }
}
