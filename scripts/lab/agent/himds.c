/* Stands in for the agent's programs on Windows: `himds NAME` as a service, `azcmagent show -j` as a program,
   `himds wait` to keep a prefix alive.
   himds answers on its port once it runs. A file beside it has it do otherwise: starting.txt, never be ready; paused.txt,
   pause; silent.txt, run and not listen; failed.txt, stop at once with 1; own.txt, stop with an error number of its own;
   crashed.txt, stop with what Windows notes of a process that ended by itself: Wine notes nothing. */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

static SERVICE_STATUS_HANDLE handle;
static SERVICE_STATUS status = {SERVICE_WIN32_OWN_PROCESS, SERVICE_START_PENDING, SERVICE_ACCEPT_STOP};
static HANDLE stopped, ready;

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
    status.dwServiceSpecificExitCode = code == ERROR_SERVICE_SPECIFIC_ERROR ? 3 : 0;
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

/* Where it cannot listen, it runs as one that does not answer. */
static DWORD WINAPI answer(void *unused)
{
    static const char reply[] = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(40342), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    char asked[4096];
    WSADATA data;
    SOCKET port, peer;
    (void)unused;
    WSAStartup(MAKEWORD(2, 2), &data);
    port = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(port, (struct sockaddr *)&place, sizeof place) || listen(port, 5))
        return 1;
    SetEvent(ready);
    while ((peer = accept(port, NULL, NULL)) != INVALID_SOCKET) {
        recv(peer, asked, sizeof asked, 0);
        send(peer, reply, sizeof reply - 1, 0);
        closesocket(peer);
    }
    return 0;
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
    if (own && there(L"crashed.txt")) {
        tell(SERVICE_STOPPED, ERROR_PROCESS_ABORTED);
        return;
    }
    if (own && there(L"own.txt")) {
        tell(SERVICE_STOPPED, ERROR_SERVICE_SPECIFIC_ERROR);
        return;
    }
    if (own && !there(L"starting.txt") && !there(L"silent.txt")) {
        ready = CreateEventW(NULL, TRUE, FALSE, NULL);
        CreateThread(NULL, 0, answer, NULL, 0, NULL);
        WaitForSingleObject(ready, 5000);
    }
    if (!own || !there(L"starting.txt"))
        tell(SERVICE_RUNNING, NO_ERROR);
    if (own && there(L"paused.txt"))
        tell(SERVICE_PAUSED, NO_ERROR);
    WaitForSingleObject(stopped, INFINITE);
    tell(SERVICE_STOPPED, NO_ERROR);
}

static int print(const wchar_t *name)
{
    wchar_t path[MAX_PATH];
    char text[4096];
    size_t length;
    FILE *file;
    GetModuleFileNameW(NULL, path, MAX_PATH);
    wcscpy(wcsrchr(path, L'\\') + 1, name);
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
        return print(L"show.json");
    if (count > 1 && !wcscmp(words[1], L"version")) {
        printf("azcmagent version ");
        return print(L"version.txt");
    }
    if (count > 1 && !wcscmp(words[1], L"wait"))
        Sleep(INFINITE);
    return !StartServiceCtrlDispatcherW(table);
}
