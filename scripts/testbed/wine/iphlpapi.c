/* What Wine 8's iphlpapi.dll lacks and Java calls when it counts network interfaces. All else is handed on. */
#include <windows.h>

struct table { ULONG entries; };

DWORD WINAPI GetAnycastIpAddressTable(USHORT family, struct table **table)
{
    (void)family;
    *table = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, 64);
    return *table ? NO_ERROR : ERROR_NOT_ENOUGH_MEMORY;
}
