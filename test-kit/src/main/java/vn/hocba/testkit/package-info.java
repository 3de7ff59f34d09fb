/** What the services' tests share: rules of architecture, checks of contracts, tokens, and real local servers. */
@NullMarked
package vn.hocba.testkit;

import org.jspecify.annotations.NullMarked;
