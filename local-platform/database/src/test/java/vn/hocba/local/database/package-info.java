/** What the services may rely on: nothing acknowledged is lost, and an index never changes an answer. */
@NullMarked
package vn.hocba.local.database;

import org.jspecify.annotations.NullMarked;
