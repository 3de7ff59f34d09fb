/** What a store answers, and what follows from it. */
@NullMarked
package vn.hocba.sync.sending.domain;

import org.jspecify.annotations.NullMarked;
