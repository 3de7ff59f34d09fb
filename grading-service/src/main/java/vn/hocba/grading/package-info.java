/** What was achieved: gradebooks, conduct, results by regulation, closing and approval. */
@NullMarked
package vn.hocba.grading;

import org.jspecify.annotations.NullMarked;
