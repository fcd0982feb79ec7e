/* interrupt.exe c|break PROGRAM ...: starts it in a group of its own, sends the event after three seconds, says how it ended. */
#include <windows.h>
#include <stdio.h>
#include <wchar.h>

int wmain(int count, wchar_t **words)
{
    wchar_t line[4096] = L"";
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION process;
    DWORD code, sent;

    for (int i = 2; i < count; i++) {
        wcscat(line, i > 2 ? L" " : L"");
        wcscat(line, words[i]);
    }
    if (!CreateProcessW(NULL, line, NULL, NULL, TRUE, CREATE_NEW_PROCESS_GROUP, NULL, NULL, &start, &process)) {
        printf("not started: %lu\n", GetLastError());
        return 1;
    }
    Sleep(3000);
    SetConsoleCtrlHandler(NULL, TRUE);
    sent = GetTickCount();
    if (!GenerateConsoleCtrlEvent(wcscmp(words[1], L"c") ? CTRL_BREAK_EVENT : CTRL_C_EVENT, process.dwProcessId))
        printf("not sent: %lu\n", GetLastError());
    WaitForSingleObject(process.hProcess, 60000);
    GetExitCodeProcess(process.hProcess, &code);
    printf("\nended with %lu after %lu ms\n", code, GetTickCount() - sent);
    return 0;
}
