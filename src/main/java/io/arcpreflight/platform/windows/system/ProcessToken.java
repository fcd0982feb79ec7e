package io.arcpreflight.platform.windows.system;

/**
 * With which rights this process runs.
 *
 * @param user with its domain, such as {@code CORP\anna}
 * @param elevated whether it has all the rights of the account
 * @param administrator whether the account belongs to Administrators, elevated or not
 */
public record ProcessToken(String user, boolean elevated, boolean administrator) {}
