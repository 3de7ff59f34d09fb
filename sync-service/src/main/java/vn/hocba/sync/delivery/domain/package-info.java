/** The delivery, its states and what moves it between them. */
@NullMarked
package vn.hocba.sync.delivery.domain;

import org.jspecify.annotations.NullMarked;
