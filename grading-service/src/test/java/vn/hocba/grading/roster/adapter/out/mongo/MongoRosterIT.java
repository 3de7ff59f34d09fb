package vn.hocba.grading.roster.adapter.out.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.grading.roster.RosterContract;
import vn.hocba.grading.roster.domain.Roster;
import vn.hocba.grading.roster.domain.RosterFigures;
import vn.hocba.grading.sample.Indexes;
import vn.hocba.testkit.LocalMongo;

@LocalMongo
class MongoRosterIT extends RosterContract {

    private MongoDatabase database;
    private MongoRoster roster;

    @BeforeEach
    void open(MongoDatabase local) {
        database = local;
        roster = new MongoRoster(local);
    }

    @Override
    protected Roster roster() {
        return roster;
    }

    @Override
    protected RosterFigures figures() {
        return roster;
    }

    @Test
    void everyQueryHasItsIndex() {
        Indexes.prove(database, RosterIndexes.all());
    }
}
