/** Homeroom books in the database. */
@NullMarked
package vn.hocba.grading.homeroom.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
