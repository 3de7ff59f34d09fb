/** What signatures must be like, and what is found. */
@NullMarked
package vn.hocba.signing.validation.domain;

import org.jspecify.annotations.NullMarked;
