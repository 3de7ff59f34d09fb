/** The projections in the database. */
@NullMarked
package vn.hocba.grading.roster.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
