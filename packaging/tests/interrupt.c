/* interrupt.exe c|break FILE PROGRAM ...: starts it, sends the event once FILE is there, says with what code it ended,
   and how many ms later.
   Ctrl+Break can go to a group of its own, Ctrl+C only to everything on the console. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words)
{
    wchar_t line[4096] = L"";
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION process;
    DWORD code, sent;
    BOOL c;

    c = count > 1 && !wcscmp(words[1], L"c");
    for (int i = 3; i < count; i++) {
        wcscat(line, i > 3 ? L" " : L"");
        wcscat(line, words[i]);
    }
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, c ? 0 : CREATE_NEW_PROCESS_GROUP, NULL, NULL, &start, &process)) {
        printf("not started: %lu\n", GetLastError());
        return 1;
    }
    for (int i = 0; i < 1800 && GetFileAttributesW(words[2]) == INVALID_FILE_ATTRIBUTES; i++)
        Sleep(50);
    SetConsoleCtrlHandler(NULL, TRUE);
    sent = GetTickCount();
    if (!GenerateConsoleCtrlEvent(c ? CTRL_C_EVENT : CTRL_BREAK_EVENT, c ? 0 : process.dwProcessId))
        printf("not sent: %lu\n", GetLastError());
    WaitForSingleObject(process.hProcess, 60000);
    GetExitCodeProcess(process.hProcess, &code);
    printf("\nended:%lu:%lu:\n", code, GetTickCount() - sent);
    return 0;
}
