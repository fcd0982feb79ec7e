/* Stands in for the agent's programs on Windows: `himds NAME` as a service, `azcmagent show -j` as a program.
   Beside it, failed.txt makes the service end with 1 as soon as it starts, and starting.txt never let it be ready. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static SERVICE_STATUS_HANDLE handle;
static SERVICE_STATUS status = {SERVICE_WIN32_OWN_PROCESS, SERVICE_START_PENDING, SERVICE_ACCEPT_STOP};
static HANDLE stopped;

static int there(const wchar_t *name)
{
    wchar_t path[MAX_PATH];
    GetModuleFileNameW(NULL, path, MAX_PATH);
    wcscpy(wcsrchr(path, L'\\') + 1, name);
    return GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

static void tell(DWORD state, DWORD code)
{
    status.dwCurrentState = state;
    status.dwWin32ExitCode = code;
    status.dwWaitHint = state == SERVICE_START_PENDING ? 600000 : 0;
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD asked, DWORD type, void *data, void *context)
{
    (void)type; (void)data; (void)context;
    if (asked == SERVICE_CONTROL_STOP)
        SetEvent(stopped);
    return NO_ERROR;
}

static void WINAPI serve(DWORD count, wchar_t **words)
{
    int own = count && !_wcsicmp(words[0], L"himds");
    stopped = CreateEventW(NULL, TRUE, FALSE, NULL);
    handle = RegisterServiceCtrlHandlerExW(words[0], control, NULL);
    tell(SERVICE_START_PENDING, NO_ERROR);
    if (own && there(L"failed.txt")) {
        tell(SERVICE_STOPPED, 1);
        return;
    }
    if (!own || !there(L"starting.txt"))
        tell(SERVICE_RUNNING, NO_ERROR);
    WaitForSingleObject(stopped, INFINITE);
    tell(SERVICE_STOPPED, NO_ERROR);
}

static int show(void)
{
    wchar_t path[MAX_PATH];
    char text[4096];
    size_t length;
    FILE *file;
    GetModuleFileNameW(NULL, path, MAX_PATH);
    wcscpy(wcsrchr(path, L'\\') + 1, L"show.json");
    file = _wfopen(path, L"rb");
    if (!file)
        return 1;
    while ((length = fread(text, 1, sizeof text, file)))
        fwrite(text, 1, length, stdout);
    return 0;
}

int wmain(int count, wchar_t **words)
{
    SERVICE_TABLE_ENTRYW table[] = {{count > 1 ? words[1] : (wchar_t *)L"himds", serve}, {NULL, NULL}};
    if (count > 1 && !wcscmp(words[1], L"show"))
        return show();
    if (count > 1 && !wcscmp(words[1], L"version")) {
        printf("azcmagent version 1.56.03150.2872\n");
        return 0;
    }
    return !StartServiceCtrlDispatcherW(table);
}
