// Makes the servers one replica set and gives each service an account for its own database alone. May run again: it changes what
// differs. Run by mongosh --nodb; MONGO_MEMBERS and the passwords come from the environment.
const { MONGO_MEMBERS, MONGO_ROOT_PASSWORD } = process.env;
const members = MONGO_MEMBERS.split(",");
const root = `root:${encodeURIComponent(MONGO_ROOT_PASSWORD)}`;

const first = connect(`mongodb://${root}@${members[0]}/admin?directConnection=true`);
try {
  first.adminCommand({ replSetGetStatus: 1 });
} catch (e) {
  if (e.codeName !== "NotYetInitialized") throw e;
  first.adminCommand({
    replSetInitiate: { _id: "hocba", members: members.map((host, _id) => ({ _id, host })) },
  });
}

// waits until the set has elected who takes writes
const admin = connect(`mongodb://${root}@${MONGO_MEMBERS}/admin?replicaSet=hocba&serverSelectionTimeoutMS=90000`);
admin.adminCommand({
  setDefaultRWConcern: 1,
  defaultWriteConcern: { w: "majority", wtimeout: 10000 },
  writeConcern: { w: "majority", wtimeout: 30000 },
});

for (const service of ["student", "grading", "signing", "transcript", "sync"]) {
  const pwd = process.env[`MONGO_${service.toUpperCase()}_PASSWORD`];
  if (!pwd) throw new Error(`no password for ${service}`);
  const roles = [{ role: "readWrite", db: `hocba_${service}` }];
  if (admin.getUser(service)) admin.updateUser(service, { pwd, roles });
  else admin.createUser({ user: service, pwd, roles });
}
print("replica set and accounts are as they should be");
