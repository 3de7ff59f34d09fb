/**
 * The database server of a single machine: the MongoDB protocol by mongo-java-server over an H2 store, with what that
 * server lacks added: a write is in the file before it is acknowledged, and secondary indexes are real. Not for a city's
 * records.
 */
@NullMarked
package vn.hocba.local.database;

import org.jspecify.annotations.NullMarked;
