"""The real codes of colorama."""
import colorama
from colorama import Back, Fore, Style
colorama.init()
print(repr(Fore.WHITE + Fore.YELLOW + Fore.CYAN + Fore.RESET + Back.GREEN + Style.BRIGHT + Style.DIM + Style.RESET_ALL + Fore.LIGHTRED_EX))
