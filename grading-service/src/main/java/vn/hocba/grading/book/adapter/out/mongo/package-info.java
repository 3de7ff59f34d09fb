/** Names in the database. */
@NullMarked
package vn.hocba.grading.book.adapter.out.mongo;

import org.jspecify.annotations.NullMarked;
